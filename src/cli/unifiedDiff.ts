import { FILE_HEADERS_ONLY, createTwoFilesPatch } from 'diff';

/** What turns one text into the other, as `git diff` prints it and `git apply` and `patch -p1` take it. */
export function unifiedDiff(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
