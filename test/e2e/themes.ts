import type { Workbench } from './workbench';

/** Pictures for the README with `npm run screenshots`; else to look at after a run. */
export const PICTURES = process.env['KAKUNIN_SCREENSHOTS'] ?? 'out/screenshots';

export interface Theme {
  readonly title: string;
  /** A part of the workbench's class while the theme is on. */
  readonly mark: string;
}

export const THEMES = {
  light: { title: 'Default Light Modern', mark: 'light_modern' },
  dark: { title: 'Default Dark Modern', mark: 'dark_modern' },
  'high-contrast': { title: 'Default High Contrast', mark: 'hc_black' },
  'high-contrast-light': { title: 'Default High Contrast Light', mark: 'hc_light' },
} satisfies Readonly<Record<string, Theme>>;

/** By the folder's settings: VS Code 1.100 in the browser does not look at the user's at its start. */
export async function chooseTheme(workbench: Workbench, { title, mark }: Theme): Promise<void> {
  await workbench.configure({ 'workbench.colorTheme': title });
  await workbench.page.locator(`.monaco-workbench[class*="${mark}"]`).waitFor();
}
