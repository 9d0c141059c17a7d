/** A message quotes the file; its line breaks and terminal controls must not reach the screen. */
export function oneLine(message: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return message.replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ');
}
