/** Of a day beyond these a digit is wrong, whether it is typed or imported. */
export const firstDay = '1900-01-01';
export const lastDay = '2100-12-31';

/** Whether a day such as `2013-06-19` is none of those beyond. */
export const isPossibleDay = (day: string): boolean => day >= firstDay && day <= lastDay;
