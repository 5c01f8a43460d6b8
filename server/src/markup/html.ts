import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html as serverHtml } from '@lit-labs/ssr/lib/server-template.js';

/** A piece of a page. Everything put into it is escaped. */
export const html = serverHtml;
export type Html = ReturnType<typeof serverHtml>;

export const renderHtml = (page: Html): Promise<string> => collectResult(render(page));
