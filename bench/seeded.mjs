// Numbers that look random and are the same in every run. Steele, Lea and Flood, "Fast Splittable
// Pseudorandom Number Generators", 2014, in its 32-bit form.

/** A source of whole numbers below `limit`. */
export function seeded(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % limit;
  };
}
