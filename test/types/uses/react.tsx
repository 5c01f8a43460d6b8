import type { BarometerProps } from '@barometre/widget/react';
import { useRef } from 'react';

/** What a React 19 page may write; each line that is marked must be refused. */
export function Page() {
  const ref = useRef<HTMLElementTagNameMap['city-barometer']>(null);
  return (
    <>
      <city-barometer
        ref={ref}
        city="marseille"
        compare="panel"
        view="bars"
        limit={5}
        heading-level={2}
        selectable
        className="chart"
        onbarometer-load={({ detail }) => detail.summary.toUpperCase()}
        onbarometer-error={({ detail }) => detail.code.startsWith('HTTP_')}
        onbarometer-select={({ detail }) => detail.label + detail.by}
        onClick={() => ref.current?.refresh().then(() => ref.current?.toCSV())}
      >
        <img src="chart.svg" alt="" />
      </city-barometer>
      {/* @ts-expect-error: no such breakdown */}
      <city-barometer by="colour" />
      {/* @ts-expect-error: no such view */}
      <city-barometer view="pie" />
      {/* @ts-expect-error: the detail of a selection has no code of an error */}
      <city-barometer onbarometer-select={({ detail }) => detail.message} />
    </>
  );
}

export const props: BarometerProps = { city: '13055' };
