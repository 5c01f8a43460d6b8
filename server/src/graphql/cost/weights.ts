/** What a field costs, where it is not what fields of its kind cost. */
export interface Weight {
  /** Points for each object that it gives; 1 when left out, and 0 where it gives no object. */
  each?: number;
  /** Points that it costs once wherever it stands: a statement is asked for all parents together. */
  once?: number;
  /** How many objects its list holds, about; where it takes `first` or `last`, those say. */
  size?: number;
  /** The list argument that says how many objects it gives. */
  sizedBy?: string;
}

/** A list that says nothing about itself. */
export const usualSize = 10;

/** A page whose size nobody says. */
export const usualPage = 20;

/** The largest page that there is. */
export const largestPage = 100;

/** Reading a page, or counting, of a list; adding up a whole edition. */
const page: Weight = { once: 10 };
const sum: Weight = { once: 20 };

/** The schema about itself asks no database, and tools ask for all of it. */
const introspection = (size?: number): Weight => ({ each: 0.01, ...(size === undefined ? {} : { size }) });

/** By the field's coordinate. */
export const weights: Readonly<Record<string, Weight>> = {
  'Query.statistics': sum,
  'Subscription.statisticsChanged': sum,
  'Edition.statistics': sum,
  'City.statistics': sum,
  'ThemeStatistic.change': { once: 20 },
  'Query.cities': page,
  'CityConnection.totalCount': page,
  'Query.projects': page,
  'City.projects': page,
  'ProjectConnection.totalCount': page,
  'Query.auditEvents': page,
  'Query.auditActors': { once: 20, size: 20 },
  'AuditEventConnection.totalCount': page,
  'Query.node': { once: 4 },
  'Query.nodes': { once: 4, sizedBy: 'ids' },
  'Query.city': { once: 4 },
  'Query.editions': { size: 5 },
  'City.editions': { once: 4, size: 5 },
  'Edition.publishedFigures': { size: 25 },
  'Edition.errata': { once: 4 },
  'PublishedFigure.conflictsWith': { size: 2 },
  'Project.secondaryThemes': { once: 4, size: 2 },
  'Project.partnerCities': { once: 4, size: 3 },
  'Project.assessments': { size: 4 },
  'Statistics.objectives': { size: 5 },
  'Statistics.statuses': { size: 4 },
  'Maturity.axes': { size: 4 },
  'Query.imports': { once: 10, size: 50 },
  'Import.preview': { once: 50 },
  'Import.issueCount': { once: 10 },
  'Import.issues': page,
  'Query.tokens': { once: 10, size: 50 },
  'Query.__schema': introspection(),
  'Query.__type': introspection(),
  '__Schema.types': introspection(150),
  '__Schema.directives': introspection(6),
  '__Schema.queryType': introspection(),
  '__Schema.mutationType': introspection(),
  '__Schema.subscriptionType': introspection(),
  '__Type.fields': introspection(8),
  '__Type.inputFields': introspection(8),
  '__Type.enumValues': introspection(5),
  '__Type.interfaces': introspection(1),
  '__Type.possibleTypes': introspection(4),
  '__Type.ofType': introspection(),
  '__Field.args': introspection(3),
  '__Field.type': introspection(),
  '__InputValue.type': introspection(),
  '__Directive.args': introspection(2),
};

/** What stands around the objects of a page, and costs nothing beside them. */
export const pageParts: ReadonlySet<string> = new Set(['edges', 'nodes']);
export const freeFields: ReadonlySet<string> = new Set(['edges', 'pageInfo']);

/** A change is made in a transaction, with its audit log. */
export const mutationWeight: Weight = { once: 50 };
