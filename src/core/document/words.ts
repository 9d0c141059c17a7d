import type { Edition } from '../catalog/types';
import type { DocumentSource } from './documentSource';

/**
 * The source of the form and that it was processed, as the ministries' terms of use ask. In Japanese in every
 * language: it names a Japanese publication.
 */
export function sourceOf({ version: { checklist } }: DocumentSource): string {
  return sourceOfForm(checklist.form);
}

export function sourceOfForm(form: Edition | undefined): string {
  return `出典：${formWords(form)}を編集・加工して作成`;
}

function formWords(form: Edition | undefined): string {
  if (!form) return '';
  return `「${form.title}」（${form.ministries.join('・')}、${form.id}）`;
}
