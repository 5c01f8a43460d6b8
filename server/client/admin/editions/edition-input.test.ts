import { expect, it } from 'vitest';
import { changesOf } from '../forms/changes.ts';
import type { Edition } from './edition.ts';
import { editionInput, editionValues, erratumInput, formData } from './edition-input.ts';

const edition: Edition = {
  code: '2013',
  year: 2013,
  version: 1,
  titleFr: 'Baromètre 2013',
  titleEn: 'Barometer 2013',
  projectsFr: 'projets numériques',
  projectsEn: 'digital projects',
  status: 'PUBLISHED',
  current: true,
  provenance: 'RECONSTRUCTED',
  asOf: '2013-06-19',
  noticeFr: 'Avertissement',
  // The API answers the French where there is no English.
  noticeEn: 'Avertissement',
  methodologyFr: null,
  methodologyEn: null,
  revision: 1,
  source: { name: 'Source', url: null, licence: null, updatedAt: null },
  statistics: null,
  errata: [],
};

const inputOf = (changes: Record<string, string>) =>
  editionInput(formData({ ...editionValues(edition), ...changes }));

it('does not take the French of a text for its English', () => {
  expect(editionInput(formData(editionValues(edition)))).toMatchObject({
    noticeFr: 'Avertissement',
    noticeEn: null,
  });
});

it('sends what was changed, and a source as a whole', () => {
  expect(changesOf(inputOf({}), inputOf({}))).toEqual({});
  expect(changesOf(inputOf({}), inputOf({ titleFr: ' Autre titre ', 'source.licence': 'MIT' }))).toEqual({
    titleFr: 'Autre titre',
    source: { name: 'Source', url: null, licence: 'MIT', updatedAt: null },
  });
});

it('sends a reason where the form asks for one, even an empty one', () => {
  expect(erratumInput(formData({}))).toBeNull();
  expect(erratumInput(formData({ 'erratum.reasonFr': ' ' }))).toEqual({ reasonFr: '', reasonEn: null });
});
