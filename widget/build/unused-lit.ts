import type { Plugin } from 'vite';

type Cut = readonly [part: string, instead?: string];

/**
 * What of Lit this element can never reach: hooks for polyfills, for hydration and for the list of versions on the page (it
 * keeps its copy to itself), decorators, reactive controllers, converters of numbers and objects, MathML, `.property` and
 * `?boolean` bindings. Exact text of the pinned version, so that an upgrade fails here rather than on a page.
 */
const UNUSED: Readonly<Record<string, readonly Cut[]>> = {
  'lit-element.js': [
    [
      ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
      ';',
    ],
    ['(s.litElementVersions??=[]).push("4.2.2");'],
  ],
  'lit-html.js': [
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ';'],
    ['2===i?"<svg>":3===i?"<math>":""', '2===i?"<svg>":""'],
    ['2===i?"</svg>":3===i?"</math>":""', '2===i?"</svg>":""'],
    ['content,2===i||3===i)', 'content,2===i)'],
    ['"."===e[1]?I:"?"===e[1]?L:"@"===e[1]?z:H', '"@"===e[1]?z:H'],
    ['const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', 'const j=0'],
  ],
  'reactive-element.js': [
    [',p=a.reactiveElementPolyfillSupport'],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")'],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;'],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    ],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}'],
    [',void 0!==t.l&&(this.l=[...t.l])'],
    [',this.constructor.l?.forEach(t=>t(this))'],
    [
      'addController(t){(this._$EO??=new Set).add(t),void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}',
    ],
    [',this._$EO?.forEach(t=>t.hostConnected?.())'],
    ['this._$EO?.forEach(t=>t.hostDisconnected?.())'],
    [',this._$EO?.forEach(t=>t.hostUpdate?.())'],
    ['this._$EO?.forEach(t=>t.hostUpdated?.()),'],
    ['case Object:case Array:t=null==t?t:JSON.stringify(t)'],
    [
      'break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}',
    ],
  ],
};

/** Leaves out of the build what cannot be reached, which no bundler can know. */
export function unusedLit(): Plugin {
  return {
    name: 'unused-lit',
    transform(code, id) {
      const cuts = /node_modules/.test(id) ? UNUSED[id.split('/').at(-1) ?? ''] : undefined;
      if (cuts === undefined) return null;
      const kept = cuts.reduce((text, [part, instead = '']) => {
        if (!text.includes(part))
          throw new Error(`Lit has changed: ${id} no longer has "${part}". Review build/unused-lit.ts.`);
        return text.replace(part, instead);
      }, code);
      return { code: kept, map: null };
    },
  };
}
