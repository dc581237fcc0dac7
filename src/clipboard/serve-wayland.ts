// Owns the clipboard of a Wayland display. A program without a window may do so where the compositor knows
// ext-data-control-v1 or its forerunner of wlroots (KDE, sway and most others; GNOME does not, and passes on what its
// X11 display copies instead), https://wayland.app/protocols/ext-data-control-v1. Whoever pastes sends a pipe to write to.

import type { Clip } from './clipboards.ts';
import {
  readText,
  readWaylandEvents,
  readWord,
  type WaylandEvent,
  waylandRequest,
} from './wayland-messages.ts';

/** A connection to the display, whose messages come together with the pipes that were sent along. */
export interface WaylandConnection {
  write(bytes: Buffer): void;
  /** `pipe` takes the text that somebody wants to paste, and is closed after it. */
  onMessages(listener: (bytes: Buffer, pipe: ((text: string) => void) | undefined) => void): void;
  onEnd(listener: () => void): void;
}

// Objects, as we number them: without a gap, in the order they are made. A callback is the answer that all requests
// before it are done.
const [DISPLAY, REGISTRY, LISTED, SEAT, MANAGER, SOURCE, DEVICE, OWNED] = [1, 2, 3, 4, 5, 6, 7, 8];
const MANAGERS = ['ext_data_control_manager_v1', 'zwlr_data_control_manager_v1'];
const PLAIN = ['text/plain;charset=utf-8', 'text/plain', 'UTF8_STRING', 'STRING', 'TEXT'];

/**
 * Hands out a clip until somebody else copies.
 *
 * @param onOwned is called when the clipboard is ours
 * @returns true when it was taken over, false where it could not be had or the display went
 */
export function serveWaylandSelection(
  { html, plain }: Clip,
  connection: WaylandConnection,
  onOwned: () => void,
): Promise<boolean> {
  return new Promise((settle) => {
    const globals = new Map<string, number>();
    const wanted: string[] = [];
    let lastCallback = OWNED;
    let unread = Buffer.alloc(0);

    connection.onEnd(() => settle(false));
    connection.onMessages((bytes, pipe) => {
      const { events, rest } = readWaylandEvents(Buffer.concat([unread, bytes]));
      unread = Buffer.from(rest);
      for (const event of events) take(event);
      if (pipe === undefined) return;
      const kind = wanted.shift();
      pipe(kind === 'text/html' ? html : PLAIN.includes(kind ?? '') ? plain : '');
      // When several paste at once their pipes come with one message, and we are given the next with the next.
      lastCallback += 1;
      connection.write(waylandRequest(DISPLAY, 0, lastCallback));
    });
    connection.write(
      Buffer.concat([waylandRequest(DISPLAY, 1, REGISTRY), waylandRequest(DISPLAY, 0, LISTED)]),
    );

    function take({ object, opcode, args }: WaylandEvent) {
      if (object === DISPLAY && opcode === 0) settle(false);
      if (object === REGISTRY && opcode === 0) globals.set(readText(args, 4), readWord(args, 0));
      if (object === SOURCE && opcode === 0) wanted.push(readText(args, 0));
      if (object === SOURCE && opcode === 1) settle(true);
      if (object === LISTED) own();
      if (object === OWNED) onOwned();
    }

    function own() {
      const manager = MANAGERS.find((name) => globals.has(name));
      const seat = globals.get('wl_seat');
      if (manager === undefined || seat === undefined) return settle(false);
      const requests = [
        waylandRequest(REGISTRY, 0, seat, 'wl_seat', 1, SEAT),
        waylandRequest(REGISTRY, 0, globals.get(manager)!, manager, 1, MANAGER),
        waylandRequest(MANAGER, 0, SOURCE),
        ...['text/html', ...PLAIN].map((kind) => waylandRequest(SOURCE, 0, kind)),
        waylandRequest(MANAGER, 1, DEVICE, SEAT),
        waylandRequest(DEVICE, 0, SOURCE),
        waylandRequest(DISPLAY, 0, OWNED),
      ];
      connection.write(Buffer.concat(requests));
    }
  });
}
