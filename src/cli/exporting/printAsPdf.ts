import type { Session } from '../command';
import { Failure } from '../failure';
import { printedName } from '../printedName';

/** The page (html) as PDF. Fails with what to do where no browser prints it. */
export function printAsPdf(page: Uint8Array, { io, t }: Session): Uint8Array {
  const outcome = io.printPage(page);
  switch (outcome.kind) {
    case 'pdf':
      return outcome.content;
    case 'no-browser':
      throw new Failure(
        outcome.named === undefined
          ? t(
              'A PDF is printed by Chrome, Edge or Chromium, and none of them was found. Name the program in the environment variable KAKUNIN_BROWSER, or use --to html and print the page from any browser.',
            )
          : t('The browser that is named in the environment is not a program: {path}', {
              path: printedName(outcome.named),
            }),
      );
    case 'failed':
      throw new Failure(
        t(
          '{program} printed no PDF. Use --to html and print the page from any browser. It said: {reason}',
          {
            program: printedName(outcome.program),
            reason: outcome.reason,
          },
        ),
      );
  }
}
