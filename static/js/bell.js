// A soft bell of two sines, and vibration, at one minute and at the end; opt-in by the page: ringAt(clock, {bell, vibrate}).
// Browsers forbid sound until the page is touched: `allowed` says so now, an "allowed" event when that changes.
// Where there is no WebAudio or no vibration, nothing happens.

const TONES = [
  [523.25, 0.22],
  [1318.5, 0.08],
];

export class Bell extends EventTarget {
  #audio = null;

  constructor() {
    super();
    const Audio = window.AudioContext ?? window.webkitAudioContext;
    if (!Audio) return;
    this.#audio = new Audio();
    this.#audio.addEventListener("statechange", () => this.dispatchEvent(new Event("allowed")));
    const wake = () => this.allow();
    for (const name of ["pointerdown", "keydown"]) addEventListener(name, wake, { passive: true });
  }

  get exists() {
    return this.#audio !== null;
  }

  get allowed() {
    return this.#audio?.state === "running";
  }

  /** Ask the browser for sound; call from a tap or a key. */
  allow() {
    if (this.#audio && !this.allowed) this.#audio.resume().catch(() => {});
  }

  ring(times = 1) {
    if (!this.allowed) return;
    for (let i = 0; i < times; i++) {
      for (const [pitch, loudness] of TONES) this.#strike(pitch, loudness, this.#audio.currentTime + i * 1.1);
    }
  }

  #strike(pitch, loudness, at) {
    const [tone, gain] = [this.#audio.createOscillator(), this.#audio.createGain()];
    tone.frequency.value = pitch;
    gain.gain.setValueAtTime(0.0001, at);
    gain.gain.exponentialRampToValueAtTime(loudness, at + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + 2.4);
    tone.connect(gain).connect(this.#audio.destination);
    tone.start(at);
    tone.stop(at + 2.5);
  }
}

/** Ring and vibrate on the clock's marks: once at one minute, twice at the end. */
export function ringAt(clock, { bell = null, vibrate = false } = {}) {
  clock.addEventListener("mark", ({ detail }) => {
    if (detail === "five") return;
    bell?.ring(detail === "over" ? 2 : 1);
    if (vibrate) navigator.vibrate?.(detail === "over" ? [300, 150, 300] : [200]);
  });
}
