// The DES crypt(3) library comes without types.

declare module 'unix-crypt-td-js' {
  function unixCryptTD(password: string | readonly number[], salt: string): string;
  export = unixCryptTD;
}
