/** Code points by which WebDriver knows keys that write nothing. */
export const KEYS = {
  ArrowRight: '\uE014',
  ArrowLeft: '\uE012',
  End: '\uE010',
  Home: '\uE011',
  Escape: '\uE00C'
};

/** One press of a key, as WebDriver and WebDriver BiDi spell it. */
export const press = (key) => [
  {
    type: 'key',
    id: 'keyboard',
    actions: [
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key }
    ]
  }
];
