/** A child of an element: a node, or text that stays text. */
export type Child = Node | string;

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * An element with attributes and children: `element('b', { class: 'x' }, '1 < 2')`.
 *
 * `true` is an empty attribute, `false` and `undefined` none. Text never becomes markup. Not for
 * `style` and `on…`: the page's content policy forbids both.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Attributes,
  ...children: Child[]
): HTMLElementTagNameMap[K];
export function element(tag: string, attributes?: Attributes, ...children: Child[]): HTMLElement;
export function element(tag: string, attributes: Attributes = {}, ...children: Child[]) {
  const made = document.createElement(tag);
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  if (children.length > 0) made.append(...children);
  return made;
}

/** Sets the attribute, or removes it for `false` and `undefined`. Does not touch an equal one. */
export function setAttribute(
  target: Element,
  name: string,
  value: string | number | boolean | undefined,
): void {
  if (value === undefined || value === false) {
    if (target.hasAttribute(name)) target.removeAttribute(name);
    return;
  }
  const text = value === true ? '' : String(value);
  if (target.getAttribute(name) !== text) target.setAttribute(name, text);
}

/** Sets the text if it differs, so that an unchanged element keeps its layout and selection. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** The target of an event, for `closest`; `null` if it is a text node or the document. */
export function targetOf(event: Event): Element | null {
  return event.target instanceof Element ? event.target : null;
}
