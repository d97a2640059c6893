// @ts-check
/** Three short tones for a stop. A tablet that allows no sound loses nothing: the whole screen says it. */
export function alarm() {
  if (navigator.userActivation && !navigator.userActivation.hasBeenActive) return;
  try {
    const audio = new AudioContext();
    for (const second of [0, 0.28, 0.56]) tone(audio, audio.currentTime + second);
    setTimeout(() => void audio.close().catch(() => undefined), 1500);
  } catch {
    // no sound on this tablet
  }
}

/** @param {AudioContext} audio @param {number} from */
function tone(audio, from) {
  const source = audio.createOscillator();
  const loudness = audio.createGain();
  source.type = "square";
  source.frequency.value = 740;
  loudness.gain.value = 0.2;
  source.connect(loudness).connect(audio.destination);
  source.start(from);
  source.stop(from + 0.18);
}
