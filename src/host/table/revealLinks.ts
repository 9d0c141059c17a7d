import * as vscode from 'vscode';

export const REVEAL_COMMAND = 'kakunin.reveal';

/**
 * Links in the Problems panel that show a row in its table. A hover shows the link, and an encoded Japanese
 * file name would be unreadable there, so the link has a number instead, valid in this session.
 */
export class RevealLinks {
  private readonly uris: vscode.Uri[] = [];
  private readonly numbers = new Map<string, number>();

  /** `undefined` for an id that would make the link unreadable. */
  link(uri: vscode.Uri, item: string): vscode.Uri | undefined {
    if (!/^[\w-]+$/.test(item)) return undefined;
    const args = JSON.stringify([this.numberOf(uri), item]);
    return vscode.Uri.parse(`command:${REVEAL_COMMAND}?${encodeURIComponent(args)}`);
  }

  /** The document of a link's number. */
  resolve(number: number): vscode.Uri | undefined {
    return this.uris[number];
  }

  private numberOf(uri: vscode.Uri): number {
    const key = uri.toString();
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.uris.push(uri) - 1);
    return this.uris.length - 1;
  }
}
