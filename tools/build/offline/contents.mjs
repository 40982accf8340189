/** The pages that the single file holds beside the story, by the name of their group, in order. */
export const GROUPS = {
  classroom: ['/teach/', '/teach/sort/', '/teach/clauses/', '/teach/numbers/', '/teach/key/'],
  sheets: ['a', 'b', 'c', 'd', 'e', 'f', 'k'].map((sheet) => `/teach/print/${sheet}/`),
  record: ['/claims/', '/clause/', '/numbers/', '/flows/']
};
