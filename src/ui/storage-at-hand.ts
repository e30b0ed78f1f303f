/** Forgets when the page is left: better than no page at all. */
function forgetful(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

// A browser told to refuse cookies throws where its storage is named; windows inside other apps may have none.
for (const name of ['localStorage', 'sessionStorage'] as const) {
  try {
    window[name].getItem('language')
  } catch {
    Object.defineProperty(window, name, { value: forgetful() })
  }
}
