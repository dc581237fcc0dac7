// The clipboards that are owned by whoever copied, who hands out each kind of text when it is asked for.

import type { Selection } from './clipboards.ts';
import { serveWaylandSelection, type WaylandConnection } from './serve-wayland.ts';
import { serveX11Selection } from './serve-x11.ts';

/** Where the displays are. */
export interface Displays {
  readonly x11: string | undefined;
  /** Fails where there is no such display. */
  readonly connectWayland: () => Promise<WaylandConnection>;
}

/**
 * Hands out what was copied until somebody else copies.
 *
 * @param onOwned is called when the clipboard is ours
 * @returns true when it was taken over, false where it could not be had or the display went
 */
export async function serveSelection(
  { on, ...clip }: Selection,
  displays: Displays,
  onOwned: () => void,
): Promise<boolean> {
  if (on === 'x11') return serveX11Selection(clip, displays.x11, onOwned);
  return serveWaylandSelection(clip, await displays.connectWayland(), onOwned);
}
