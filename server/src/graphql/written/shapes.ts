import { writtenEditionFields, writtenThemeFields } from './catalogue-objects.ts';
import { writtenAreaFields, writtenPlaceFields } from './written-city.ts';
import { writtenProjectFields } from './written-project.ts';

/** The fields of an object that can be written as text, each with those of the object that it holds. */
export interface Shape extends ReadonlyMap<string, Shape> {}

/** What is asked of its objects can be written once: where they stand, and nowhere else in the same list. */
export const listsOfObjects: ReadonlySet<string> = new Set(['nodes', 'edges']);

const nothing: Shape = new Map();

const shape = (fields: readonly string[], objects: Readonly<Record<string, Shape>> = {}): Shape =>
  new Map([...fields.map((field) => [field, nothing] as const), ...Object.entries(objects)]);

const area = shape(writtenAreaFields);
const places = { department: area, region: area };
const place = shape(writtenPlaceFields, places);
const project = shape(writtenProjectFields, {
  city: place,
  theme: shape(writtenThemeFields),
  edition: shape(writtenEditionFields),
});

const pageInfo = shape(['__typename', 'hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor']);

const connection = (node: Shape): Shape =>
  shape(['__typename', 'totalCount'], {
    nodes: node,
    edges: shape(['__typename', 'cursor'], { node }),
    pageInfo,
  });

/** A list within a list is read with the objects that have it, without cursors. */
const innerList = (node: Shape): Shape => shape(['__typename', 'totalCount'], { nodes: node });

export const writtenQueries: Shape = new Map([
  ['projects', connection(project)],
  ['cities', connection(shape(writtenPlaceFields, { ...places, projects: innerList(project) }))],
]);
