// Decoded header text made safe to stand on one line. Encoded words may smuggle in any control
// byte (the Mailsploit senders hide the real domain behind NUL and line feeds), so that none
// survives: white space becomes a blank, the rest a visible U+FFFD.

/* oxlint-disable-next-line no-control-regex -- control characters are the subject */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/* oxlint-disable-next-line no-control-regex -- control characters are the subject */
const anyControl = /[\u0000-\u001f\u007f-\u009f]/g;

/** One line of text: subject, file name, list name. Folding space becomes one blank. */
export function cleanLine(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(controls, '\ufffd')
    .trim();
}

/** A display name: every control byte stays visible as U+FFFD. */
export function cleanName(text: string): string {
  return text.replace(/\t/g, ' ').replace(anyControl, '\ufffd').trim();
}
