import { element } from './dom/dom';

/**
 * Attributes of the page's script element, which are gone once the script has run: read at its
 * start.
 */
export interface ToolkitSource {
  readonly url: string | undefined;
  readonly nonce: string;
}

export function toolkitSource(): ToolkitSource {
  const script = document.currentScript ?? document.querySelector('script[data-toolkit]');
  if (!(script instanceof HTMLElement)) return { url: undefined, nonce: '' };
  return { url: script.dataset['toolkit'], nonce: script.nonce };
}

/** Loads the toolkit after the current frame is painted. */
export function loadToolkitAfterPaint({ url, nonce }: ToolkitSource): void {
  if (url === undefined) return;
  requestAnimationFrame(() => {
    setTimeout(() => {
      const script = element('script', { src: url });
      script.nonce = nonce;
      document.body.append(script);
    });
  });
}
