import { type Html, html } from '../../markup/html.ts';

/** Who runs this installation, as its configuration says; undefined: it does not. */
export interface Operator {
  /** Who publishes it. */
  name: string | undefined;
  /** An e-mail address, or the address of a contact page. */
  contact: string | undefined;
  /** Who hosts it: name and address. */
  host: string | undefined;
}

/** The contact as a link. @param missing what to say where none is configured */
export function contactLink({ contact }: Operator, missing: string): Html | string {
  if (contact === undefined) return missing;
  return html`<a href=${contact.includes('@') ? `mailto:${contact}` : contact}>${contact}</a>`;
}
