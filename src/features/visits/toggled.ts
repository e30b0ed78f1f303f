/** The list with a word in it or without, never twice. */
export const toggled = <T>(list: T[], word: T, isOn: boolean): T[] => {
  const others = list.filter((known) => known !== word)
  return isOn ? [...others, word] : others
}
