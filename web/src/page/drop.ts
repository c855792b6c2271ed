/** Files may be dropped anywhere on the page; the marked places light up. */
export function dropping(root: HTMLElement, take: (file: File) => void): void {
  const light = (on: boolean) => {
    for (const place of root.querySelectorAll('.drop')) place.classList.toggle('over', on);
  };
  root.addEventListener('dragover', (event) => {
    event.preventDefault();
    light(true);
  });
  root.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) light(false);
  });
  root.addEventListener('drop', (event) => {
    event.preventDefault();
    light(false);
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  });
}
