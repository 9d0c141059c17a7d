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

// The toolkit calls every text field "Text field".
for (const field of document.querySelectorAll('vscode-text-field')) {
  field.setAttribute('aria-label', field.getAttribute('placeholder') ?? '');
}
