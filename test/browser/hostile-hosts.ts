import type { PageOptions } from './host.ts';

interface HostilePage extends PageOptions {
  /** The page's own style sheet. */
  css?: string;
  /** Whether the text is meant to become that much larger or smaller with the page's. */
  size?: number;
}

/** Pages that do to everything on them what pages do, and what none should. */
export const HOSTILE_PAGES: Record<string, HostilePage> = {
  'a root of 62.5 %': { css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  'from right to left': {
    dir: 'rtl',
    lang: 'ar',
    css: 'body { direction: rtl; text-align: right; unicode-bidi: bidi-override }',
  },
  'dark, as it says': { css: ':root { color-scheme: dark; background: #111; color: #eee }' },
  'dark, as it only looks': { css: 'body { background: #111; color: #ccc } a { color: #8cf }' },
  'everything unset': {
    css: '* { all: unset } style, script, title { display: none } main { display: block }',
  },
  'everything reset': {
    css: '*, ::before, ::after { box-sizing: content-box; margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; list-style: none; quotes: none; outline: none !important; background: none !important; color: red !important; transition: all 2s; min-width: 0; float: none; position: static }',
  },
  'fonts of its own, by force': {
    css: '* { font-family: cursive !important; font-weight: 900 !important; font-style: italic !important; font-stretch: expanded !important; font-variant: small-caps !important; text-transform: uppercase !important; text-shadow: 2px 2px red !important }',
  },
  'letters and lines of its own': {
    css: 'body { line-height: 4; text-align: center; text-indent: 5em; white-space: nowrap; word-break: break-all; letter-spacing: .1em; text-decoration: line-through; cursor: none; user-select: none; writing-mode: horizontal-tb; tab-size: 40; hyphens: manual; font-variant-numeric: oldstyle-nums; text-orientation: upright }',
  },
  'zoomed by itself': { css: 'body { zoom: 1.2 }' },
  'small text': { css: 'body { font-size: 11px }', size: 11 / 16 },
  'pictures, tables and buttons of its own': {
    css: 'img { max-width: 100%; height: auto; display: block; border: 4px solid red; border-radius: 50% } svg { display: none !important } table, td, th { border: 3px dotted red !important; display: none !important } button { all: unset !important; display: none !important } p, a, div > div { display: none !important }',
  },
  'a grid': {
    css: 'main { display: grid; grid-template-columns: 1fr 2fr; gap: 1em } main > * { grid-column: 1 / -1 }',
  },
  'columns that shrink': {
    css: 'main { display: flex; flex-direction: column; align-items: center } city-barometer { flex: 1 0 auto }',
  },
  'its own styles for paper': {
    css: '@media print { * { color: #000 !important; background: transparent !important; box-shadow: none !important; text-shadow: none !important } a[href]::after { content: " (" attr(href) ")" } thead { display: table-header-group } img, svg { max-width: 50px !important } }',
  },
};
