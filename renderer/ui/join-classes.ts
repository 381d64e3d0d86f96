/** The class names that are there, joined: `joinClasses('tag', isOn && 'on')`. */
export function joinClasses(...names: (string | false | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
