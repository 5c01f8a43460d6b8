/* What the documentation does beyond its plain form: it can be searched, and its snippets can be copied. */
import { offerCopies } from '../home/copy-codes.ts';
import { addCopyButtons } from './copy-buttons.ts';
import { offerSearch } from './search.ts';

const content = document.querySelector<HTMLElement>('.text');
const search = document.querySelector<HTMLElement>('#search');
if (content !== null && search !== null) offerSearch(search, content);

const status = document.querySelector<HTMLElement>('#copy-status');
if (content !== null && status !== null) {
  addCopyButtons(content);
  offerCopies(content, status);
}
