/** What GraphiQL opens with: questions that people really have, ready to run. */
export const examples: readonly string[] = [
  `# The national breakdown: what are the cities' digital projects about?
# Press Ctrl-Enter to run. "percent" always sums to 100; show "notice" with the figures.
query Breakdown {
  statistics {
    edition { code title notice source { name url licence } }
    asOf
    cityCount
    projectCount
    averageProjectsPerCity
    themes {
      theme { code label }
      count
      percent
      rank
      interval { low high }
    }
  }
}
`,
  `# One city, by slug, INSEE code or SIREN: what is it special for, and how mature are its projects?
query City {
  city(by: { slug: "marseille" }) {
    name
    population
    department { name }
    statistics {
      edition { code notice }
      projectCount
      themes { theme { label } percent rank specialisation }
      maturity { score coverage axes { axis label score } }
    }
  }
}
`,
  `# Several cities side by side, with the panel, in one request.
query Compare {
  panel: statistics { themes { theme { code } percent } }
  cities(where: { slugs: ["le-havre", "lorient", "brest-metropole"] }) {
    nodes {
      name
      statistics { projectCount themes { theme { code } percent specialisation } maturity { score } }
    }
  }
}
`,
  `# A page of projects. For the next page, give "after" the endCursor.
query Projects {
  projects(
    first: 10
    where: { themes: ["transport"], statuses: [COMPLETED], search: "mobile" }
    orderBy: [{ field: MATURITY, direction: DESC }]
  ) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { reference title city { name } objectives status maturity { score } }
  }
}
`,
  `# Every edition with the figures that were published about it, and where sources disagree.
query Editions {
  editions {
    code
    title
    provenance
    comparableToPrevious
    publishedFigures {
      label(locale: EN)
      value
      unit
      source { name url }
      conflictsWith { value source { name } }
    }
  }
}
`,
  `# Any cut of the breakdown: completed projects of large cities. The smaller the cut, the wider the intervals.
query Cut {
  statistics(where: { statuses: [COMPLETED], populationMin: 200000 }) {
    edition { code notice }
    cityCount
    projectCount
    themes { theme { code } count percent interval { low high } specialisation }
  }
}
`,
  `# The end of a list, and one of its objects again by its id. "first" and "last" are 1 to 100, and what
# the question costs stands in "extensions" of the answer: /docs#limits tells what is allowed.
query Again {
  cities(last: 3, orderBy: [{ field: POPULATION, direction: ASC }]) {
    pageInfo { hasPreviousPage startCursor }
    nodes { id name population }
  }
  nodes(ids: ["RWRpdGlvbjox", "unknown"]) {
    id
    ... on Edition { code title }
  }
}
`,
  `# The figures of a city, now and whenever one changes. Run it again to stop.
subscription Live {
  statisticsChanged(city: { slug: "lorient" }) {
    version
    statistics { asOf projectCount edition { code notice } themes { theme { code } percent } }
  }
}
`,
];
