/** How a terminal may colour a text; the plain style leaves every text as it is. */
export interface Style {
  readonly heading: Paint;
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly success: Paint;
  readonly faint: Paint;
  readonly strong: Paint;
}

export type Paint = (text: string) => string;

const asIs: Paint = (text) => text;

export const plainStyle: Style = {
  heading: asIs,
  error: asIs,
  warning: asIs,
  info: asIs,
  success: asIs,
  faint: asIs,
  strong: asIs,
};
