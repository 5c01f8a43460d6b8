import { licenceAddress } from './licence.ts';

/** What leads from a file to what describes it. */
export function linksOf(table: string, licence: string | null): string[] {
  const address = licenceAddress(licence);
  return [
    `</export/${table}.schema.json>; rel="describedby"; type="application/json"`,
    '</catalog.jsonld>; rel="describedby"; type="application/ld+json"',
    ...(address === undefined ? [] : [`<${address}>; rel="license"`]),
  ];
}
