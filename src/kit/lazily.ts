// What is made when it is first asked for. Two kinds of things must not be made while modules are
// loaded, because a worker may start from the image of a process that has loaded them (see
// src/server/worker-image.ts): what V8 cannot write down, such as Intl's formatters and native
// objects, and what has to differ from process to process, such as random bits.

/** `make` is called once, by the first call of what this gives. */
export function lazily<Value extends object | string>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
