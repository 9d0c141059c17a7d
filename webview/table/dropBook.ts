import { MOST_BOOK_BYTES } from '../../src/core/format/limits';

export interface DroppedBook {
  readonly name: string;
  /** `null` for a file that is too large to be a form. */
  readonly bytes: Uint8Array | null;
}

/**
 * Hands over a workbook that is dropped on the page. VS Code gives the page what is dragged while Shift is held; without
 * Shift, it opens the file.
 */
export function takeDroppedBooks(take: (book: DroppedBook) => void): void {
  document.addEventListener('dragover', (event) => {
    const { dataTransfer } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
  });
  document.addEventListener('drop', (event) => {
    const file = [...(event.dataTransfer?.files ?? [])].find(isBook);
    if (!file) return;
    event.preventDefault();
    void read(file).then(take);
  });
}

const isBook = ({ name }: File): boolean => /\.xls[xm]?$/i.test(name);

async function read(file: File): Promise<DroppedBook> {
  const isTooLarge = file.size > MOST_BOOK_BYTES;
  return { name: file.name, bytes: isTooLarge ? null : new Uint8Array(await file.arrayBuffer()) };
}
