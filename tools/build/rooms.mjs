/**
 * The rooms of `src/lib`, lowest first. A room imports from those before it and from itself; rooms
 * in one row are neighbours that do not know each other.
 *
 * @type {string[][]}
 */
export const ROOMS = [
  ['schema'],
  ['geo'],
  ['i18n'],
  ['content'],
  ['map'],
  ['shell'],
  ['record'],
  ['story'],
  ['pictures'],
  ['classroom', 'embed']
];

/** Sheets that every part may load. */
export const OPEN = ['styles'];

/**
 * Rooms that a room may not import from: those above it and its neighbours.
 *
 * @param {string} room
 * @throws {Error} for a room that is not listed
 */
export function forbiddenFor(room) {
  const floor = ROOMS.findIndex((rooms) => rooms.includes(room));
  if (floor < 0)
    throw new Error(`src/lib/${room} is no room: add it to ROOMS in tools/build/rooms.mjs`);
  return ROOMS.slice(floor)
    .flat()
    .filter((one) => one !== room);
}
