import { html } from '@microsoft/fast-element';
import {
  provideVSCodeDesignSystem,
  vsCodeBadge,
  vsCodeButton,
  vsCodeDropdown,
  vsCodeOption,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';

// The toolkit's own template of the badge has a style attribute, which the content policy forbids.
const template = html`<span class="control" part="control"><slot></slot></span>`;

// A separate script: the table must not wait for these 290 KB.
provideVSCodeDesignSystem().register(
  vsCodeBadge({ template }),
  vsCodeButton(),
  vsCodeDropdown(),
  vsCodeOption(),
  vsCodeTextField(),
);
