import type { Widget } from '../delivery/widget-files.ts';

/** The address of the element's styles, which a chart rendered here asks for. */
export const elementStyles = ({ version }: Widget): string => `/widget/${version}/city-barometer.css`;
