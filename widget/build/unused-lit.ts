import type { Plugin } from 'vite';

type Cut = readonly [part: string, instead?: string];

/**
 * What of Lit's templates this element can never reach: hooks for polyfills, for hydration and for the list of versions on the
 * page (it keeps its copy to itself), MathML, directives and what they ask of a part, options of `render`, bindings other than of
 * content and attributes, and bindings inside comments and raw text. Exact text of the pinned version, so that an upgrade fails
 * here rather than on a page.
 */
const UNUSED: Readonly<Record<string, readonly Cut[]>> = {
  'lit-html.js': [
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ';'],
    ['2===i?"<svg>":3===i?"<math>":""', '2===i?"<svg>":""'],
    ['2===i?"</svg>":3===i?"</math>":""', '2===i?"</svg>":""'],
    ['content,2===i||3===i)', 'content,2===i)'],
    [
      'const i=v[a++],s=r.getAttribute(t).split(o),e=/([.?@])?(.*)/.exec(i);d.push({type:1,index:l,name:e[2],strings:s,ctor:"."===e[1]?I:"?"===e[1]?L:"@"===e[1]?z:H})',
      'd.push({type:1,index:l,name:v[a++],strings:r.getAttribute(t).split(o)})',
    ],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));'],
    [
      '1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
      '1===r.type&&(i=new H(h,r.name,r.strings))',
    ],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    ],
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
    [
      'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      'r.data===n&&d.push({type:2,index:l});',
    ],
    // Directives, and what they ask of a part.
    [
      'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
    ],
    ['_$AI(t,i=this){t=M(this,t,i),a(t)', '_$AI(t){a(t)'],
    ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
    ['t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,', 'o=!a(t)||t!==this._$AH,'],
    ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
    ['E=Symbol.for("lit-noChange")', 'E=0'],
    ['this._$AN=void 0,this._$AD=t,this._$AM=i', 'this._$AD=t'],
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}'],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}'],
    [
      'constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}',
      'constructor(t,i){this._$AH=A,this._$AA=t,this._$AB=i}',
    ],
    [
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    ],
    ['this._$AP?.(!1,!0,s);', ';'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}'],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}'],
    [
      'constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,',
      'constructor(t,i,s){this._$AH=A,this.element=t,this.name=i,',
    ],
    // Options of `render`, and templates that were compiled beforehand.
    ['(t?.creationScope??l).importNode', 'l.importNode'],
    ['i=new k(h,h.nextSibling,this,t)', 'i=new k(h,h.nextSibling)'],
    ['k(this.O(c()),this.O(c()),this,this.options)', 'k(this.O(c()),this.O(c()))'],
    [
      '{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
      '{values:i}=t,e=this._$AC(t);',
    ],
    ['s=t.u(this.options)', 's=t.u()'],
    [
      'D=(t,i,s)=>{const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h}',
      'D=(t,i)=>{(i._$litPart$??=new k(i.insertBefore(c(),null),null))._$AI(t)}',
    ],
    // Comments, tags that close themselves, and a message of which only its error matters.
    ['_=/-->/g,m=/>/g,'],
    ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:'],
    [':c===_||c===m?c=v:(c=p,n=void 0)', ':(c=p,n=void 0)'],
    ['const x=c===p&&t[i+1].startsWith("/>")?" ":"";'],
    ['s.slice(d)+o+x)', 's.slice(d)+o)'],
    ['(-2===d?i:x)', '(-2===d?i:"")'],
    ['if(r.hasAttributes())for', 'for'],
    ['Error("invalid template strings array")', 'Error()'],
    ['const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', 'const j=0'],
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
