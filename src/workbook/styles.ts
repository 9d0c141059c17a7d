import type { CellStyle } from 'hucre/xlsx';

type FontStyle = NonNullable<CellStyle['font']>;

/** Fonts on Japanese Windows and macOS with Office. Where it is missing, the program takes its own. */
export const FONT = '游ゴシック';

/** Points. */
export const SIZES = { title: 16, heading: 12, body: 10, small: 9 } as const;

const line = { style: 'thin', color: { rgb: '7F7F7F' } } as const;
const BORDER = { top: line, right: line, bottom: line, left: line };

const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});

const font = (more: Partial<FontStyle> = {}): FontStyle => ({
  name: FONT,
  size: SIZES.body,
  ...more,
});

const wrapped = { wrapText: true, vertical: 'center' } as const;

/** Keeps the text away from the border. */
const inCell = { ...wrapped, horizontal: 'left', indent: 1 } as const;

/** How cells look. Cells are locked unless a style says otherwise. */
export const STYLES = {
  title: {
    font: font({ size: SIZES.title, bold: true }),
    alignment: { ...wrapped, horizontal: 'center' },
  },
  heading: { font: font({ size: SIZES.heading, bold: true }), alignment: wrapped },
  paragraph: { font: font(), alignment: wrapped },
  note: { font: font({ size: SIZES.small }), alignment: wrapped },
  internal: {
    font: font({ bold: true, color: { rgb: 'B00020' } }),
    alignment: { horizontal: 'right' },
  },
  head: {
    font: font({ bold: true }),
    fill: solid('DDE5EF'),
    border: BORDER,
    alignment: { ...wrapped, horizontal: 'center' },
  },
  label: { font: font({ bold: true }), fill: solid('EEF2F7'), border: BORDER, alignment: inCell },
  band: { font: font({ bold: true }), fill: solid('EEF2F7'), border: BORDER, alignment: inCell },
  cell: { font: font(), border: BORDER, alignment: inCell },
  plain: { font: font({ size: SIZES.small }) },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type StyleName = keyof typeof STYLES;

export const CENTRED = { horizontal: 'center', indent: 0 } as const;

/** A cell to fill in: open, pale yellow. */
export const OPEN: CellStyle = { fill: solid('FFFBE0'), protection: { locked: false } };

/** Excel turns `1-2` in a cell of another format into a date, and `=…` into a formula. */
export const AS_TEXT = '@';

/** With the year: the form's own slot of month and day is not enough for contracts that are renewed. */
export const AS_DAY = 'yyyy/m/d';
export const AS_DAY_IN_HEAD = '"( "yyyy/m/d" )"';
