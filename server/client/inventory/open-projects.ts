interface Selection {
  by: string | undefined;
  code: string | null | undefined;
  city: string | undefined;
  edition: string | undefined;
}

/** Which filter of the inventory a bar stands for; an axis of maturity stands for none. */
const filters: Readonly<Record<string, string>> = {
  theme: 'themes',
  objective: 'objectives',
  status: 'statuses',
};

/** Makes the bars of our own charts lead to the projects behind them. */
export function openProjects(charts: Iterable<HTMLElement>): void {
  for (const chart of charts) {
    chart.addEventListener('barometer-select', ({ detail }: CustomEvent<Selection>) => {
      const filter = filters[detail.by ?? ''];
      if (filter === undefined || detail.code == null) return;
      const parameters = new URLSearchParams({ [filter]: detail.code });
      if (detail.edition !== undefined) parameters.set('edition', detail.edition);
      if (detail.city !== undefined) parameters.set('cities', detail.city);
      if (document.documentElement.lang === 'en') parameters.set('lang', 'en');
      location.assign(`/projects?${parameters}`);
    });
  }
}

declare global {
  interface HTMLElementEventMap {
    'barometer-select': CustomEvent<Selection>;
  }
}
