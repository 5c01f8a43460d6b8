/**
 * Every question the element asks, as text that never varies: what differs goes into variables, so that a server can know
 * them all beforehand and be asked by their digests alone (`document-ids.ts`). A changed text is another document: the
 * server keeps the old ones for pages that pin an older version.
 */

const LABEL = 'label(locale:$locale)';

const EDITION =
  'fragment E on Edition{code title(locale:$locale)projectsLabel(locale:$locale)provenance notice(locale:$locale)source{name url licence updatedAt}}';

const SLICE = '$theme:Boolean!=false$objective:Boolean!=false$status:Boolean!=false$maturity:Boolean!=false';

/** A breakdown is asked only where it is shown. */
const STATISTICS = `fragment S on Statistics{asOf cityCount projectCount themes@include(if:$theme){theme{code ${LABEL}}...C}objectives@include(if:$objective){code:objective ${LABEL}...C}statusKnownCount@include(if:$status)statuses@include(if:$status){code:status ${LABEL}...C}maturity@include(if:$maturity){score coverage axes{code:axis ${LABEL}score coverage}}}fragment C on Share{count share percent rank interval{low high}}`;

const PUBLISHED = `publishedFigures{${LABEL}value unit source{name url}}`;

// A required variable that its switch leaves unused still needs a value: no city has this slug.
const CITY = '$one:Boolean!=false$city:CityKey!={slug:""}';

export const documents = {
  /** One breakdown, of a city or of all, and of what it is compared with; published figures where there is nothing else. */
  bars: `query Barometer($locale:Locale!$edition:String${CITY}$panel:Boolean!=false$compared:Boolean!=false$other:CityKey!={slug:""}${SLICE}){edition(code:$edition)@skip(if:$one){...E ${PUBLISHED}statistics{...S}}city(by:$city)@include(if:$one){slug name statistics(edition:$edition){...S edition{...E statistics@include(if:$panel){...S}}}}other:city(by:$other)@include(if:$compared){name statistics(edition:$edition){...S edition{code}}}}${EDITION}${STATISTICS}`,

  /** The same breakdown in every edition. */
  evolution: `query BarometerEvolution($locale:Locale!${CITY}${SLICE}){editions{...E year current comparableToPrevious methodology(locale:$locale)previous{code}publishedFigures@skip(if:$one){key ${LABEL}value unit theme{code ${LABEL}}objective source{name url}}statistics@skip(if:$one){...S}}city(by:$city)@include(if:$one){slug name history{edition{code}...S}}}${EDITION}${STATISTICS}`,

  /** The first cities of an edition, and the place of one of them. */
  ranking: `query BarometerRanking($locale:Locale!$edition:String$theme:String$first:Int!${CITY}){ranking(edition:$edition theme:$theme first:$first city:$city){theme{code ${LABEL}}asOf rankedCount unrankedCount projectCount count entries{...R}city{...R}}edition(code:$edition){...E ${PUBLISHED}}city(by:$city)@include(if:$one){slug name}}${EDITION}fragment R on CityRank{city{slug name}rank count projectCount share percent interval{low high}}`,
} as const;

export type DocumentName = keyof typeof documents;
