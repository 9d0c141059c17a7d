/** Drawn in 16 × 16, in the colour of the text around them. */
const PATHS = {
  chevron: 'M6 3.5 10.5 8 6 12.5',
  up: 'M3.5 10 8 5.5 12.5 10',
  down: 'M3.5 6 8 10.5 12.5 6',
  setback: 'M8 2.5v10M3.5 8.5 8 13l4.5-4.5',
  close: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  error: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  warning: 'M8 2 14.5 13.5h-13zM8 6.3v3.6M8 11.4v.6',
  information: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 7.3v4M8 4.7v.6',
  hint: 'M8 5.6v4.8M5.9 6.8l4.2 2.4M10.1 6.8 5.9 9.2',
  未確認: 'M8 3.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6',
  確認済: 'M3 8.4 6.5 12 13 4.5',
  未完了: 'M8 3.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6M8 5.4V8l1.8 1.4',
  完了: 'M1.5 8.8 4.6 12 10.4 5M7.6 11.6l.6.5L14.5 5',
  対象外: 'M4 8h8',
} as const;

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

const drawn = new Map<IconName, SVGSVGElement>();

/** An icon without an accessible name: its meaning is beside it or in a label. */
export function icon(name: IconName): SVGSVGElement {
  const known = drawn.get(name);
  if (known) return known.cloneNode(true) as SVGSVGElement;
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 16 16');
  picture.setAttribute('class', 'icon');
  picture.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  picture.append(path);
  drawn.set(name, picture);
  return picture.cloneNode(true) as SVGSVGElement;
}
