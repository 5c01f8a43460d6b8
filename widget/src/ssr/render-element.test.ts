import { expect, test } from 'vitest';
import { everyone, figures } from '../chart/fixtures.ts';
import { renderElement } from './render-element.ts';

const rendering = {
  attributes: { by: 'theme', id: 'chart', limit: 3, heading: 'A "b" <c>' },
  figures: figures(everyone),
  language: 'fr',
  stylesheet: '/widget/1.0.0/city-barometer.css',
} as const;

test('has every figure, its notice and its source, without script or inline style', () => {
  const html = renderElement(rendering);
  expect(html).toMatch(
    /^<city-barometer by="theme" id="chart" limit="3" heading="A &quot;b&quot; &lt;c>" lang="fr">/,
  );
  expect(html).toContain(
    '<template shadowrootmode="open"><link rel="stylesheet" href="/widget/1.0.0/city-barometer.css">',
  );
  expect(html).toContain('A &quot;b&quot; &lt;c&gt;');
  for (const part of [
    'Loisirs',
    '181',
    '16\u202f%',
    'Autres thèmes (6)',
    'Reconstitué.',
    'Syntec',
    '19 juin 2013',
  ]) {
    expect(html).toContain(part);
  }
  expect(html).not.toMatch(/<style| style=|<!--|lit-/);
  expect(html.match(/<script/g)).toHaveLength(1);
  // Buttons keep their place, unseen: nothing would answer them.
  expect(html.match(/<button/g)).toHaveLength(2);
  expect(html).toContain('<div part="tools" class="waiting">');
});

test('leaves its question and figures for the script, which nothing in them can end', () => {
  const { edition } = rendering.figures;
  const html = renderElement({
    ...rendering,
    figures: { ...rendering.figures, edition: edition && { ...edition, title: '</script><script>alert(1)' } },
  });
  const [, data = ''] = /<script type="application\/json">(.*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(data)).toMatchObject({
    request: { city: '', by: 'theme', language: 'fr' },
    figures: { edition: { title: '</script><script>alert(1)' }, main: { projectCount: 1128 } },
  });
  expect(html.match(/<script/g)).toHaveLength(1);
});

test('what stands in for old browsers comes after', () => {
  expect(renderElement({ ...rendering, content: '<img alt="">' })).toMatch(
    /<\/template><img alt=""><\/city-barometer>$/,
  );
});
