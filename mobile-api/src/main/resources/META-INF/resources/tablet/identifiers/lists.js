// @ts-check
/** The lists that server and tablet read alike. */

/** Lines of a list beside this module, without remarks. @param {string} file @returns {Promise<string[]>} */
export async function lines(file) {
  const answer = await fetch(new URL(file, import.meta.url));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return (await answer.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}
