// Words that people make passwords of before they think of anything else, in the languages that
// this program is used in. Written down for it, from what such lists have in common: words of
// greeting and of the thing itself, names, animals, sports, seasons, machines. With a few digits or
// marks around, with capitals and with digits for letters they stand for some hundred thousand
// passwords (common-password.ts).

export const commonWords: ReadonlySet<string> = new Set(
  `
  password passwort passwd passwrd pass passe motdepasse contrasena contrasenya clave senha parola
  haslo heslo jelszo salasana losenord wachtwoord adgangskode lozinka sifre parole passord geheim
  geheimnis secret secreto segredo segreto mima
  admin administrator administrador root toor superuser sysadmin system user username guest gast
  default test testing tester demo sample temp temporary changeme change welcome willkommen
  bienvenue bienvenido benvenuto hello hallo hola bonjour ciao salut letmein login logon access
  enter open master server mail email webmail internet office computer laptop windows linux ubuntu
  debian google facebook yahoo hotmail gmail twitter instagram youtube microsoft apple samsung nokia
  dispatch postmaster webmaster support service info contact sales company firma office123
  iloveyou loveyou love lover lovely liebe amour amore amor teamo tequiero jetaime schatz schatzi
  honey sweetie sweetheart princess prinzessin princesa angel engel baby babygirl darling forever
  sunshine sonnenschein rainbow flower blume butterfly summer sommer winter spring fruehling herbst
  autumn verano invierno sommer2 monday friday montag freitag january february march april june july
  august september october november december januar februar maerz oktober dezember
  dragon drache monkey tiger lion panther eagle falcon phoenix shadow wolf bear horse pony dolphin
  kitty hellokitty cookie cookies pepper ginger buddy max bella charlie snoopy garfield mickey
  pokemon pikachu batman superman spiderman ironman starwars matrix naruto minecraft fortnite
  football fussball futbol futebol soccer baseball basketball hockey tennis golf cricket chelsea
  arsenal liverpool barcelona realmadrid juventus bayern schalke dortmund yankees cowboys steelers
  eagles lakers patriots packers
  michael michelle jennifer jessica jordan daniel andrea thomas andreas stefan martin peter
  alexander alexandra nicole robert william matthew anthony joshua andrew ashley amanda sophie
  hannah martina claudia sabrina patricia antonio francesco giuseppe alejandro carlos fernando
  natasha svetlana vladimir dmitry sergey muhammad mohammed ahmed
  mercedes porsche ferrari corvette mustang harley yamaha kawasaki honda toyota bmw audi volkswagen
  america deutschland germany berlin hamburg muenchen wien schweiz france paris london england
  scotland ireland madrid espana italia italy roma milano napoli lisboa brasil brazil mexico
  argentina russia moskva moscow polska praha budapest canada australia newyork chicago dallas
  texas florida california
  freedom freiheit trustno whatever nothing killer hunter ranger soldier warrior ninja samurai
  metallica nirvana slipknot guitar gitarre music musik player gamer gaming diamond silver golden
  money banana orange chocolate schokolade kaffee coffee pizza bier beer wine
  jesus christ blessed heaven genesis faith grace lucky happy smile
  qwerty qwertz azerty asdf asdfgh qazwsx zxcvbn zxcvbnm abcdef abcdefg
  `
    .trim()
    .split(/\s+/),
);

/** Ways that fingers take without thinking; each is taken backwards too. */
export const walks: readonly string[] = [
  '12345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl;',
  'qsdfghjklm',
  'zxcvbnm,.',
  'yxcvbnm',
  'wxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.',
  'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1b2c3d4e5f6g7h8i9',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
];
