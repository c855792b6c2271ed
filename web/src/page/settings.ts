/** What the page remembers between visits. A browser that keeps nothing (private windows) loses nothing else. */
export const settings = {
  get(name: string): string | null {
    try {
      return localStorage.getItem(`vitrine.${name}`);
    } catch {
      return null;
    }
  },

  set(name: string, value: string): void {
    try {
      localStorage.setItem(`vitrine.${name}`, value);
    } catch {
      // Kept for this visit only.
    }
  },
};
