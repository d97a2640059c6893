// The editor of a master record: steps are moved by drag or by Alt and an arrow; what was typed and not saved stays.

const editor = () => document.getElementById('editor');

const moveStep = (from, to) => {
  const { edit, revision, at } = editor().dataset;
  htmx.ajax('POST', `${edit}/steps/${from}/move`, {
    target: '#editor', select: '#editor', swap: 'outerHTML show:none', values: { to, revision, at },
  });
};

document.addEventListener('keydown', event => {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  const link = event.target.closest?.('#editor .sorted a[data-step]');
  if (!link) return;
  event.preventDefault();
  const from = Number(link.dataset.step);
  const to = from + (event.key === 'ArrowUp' ? -1 : 1);
  if (to >= 1 && to <= document.querySelectorAll('#editor .sorted li').length) moveStep(from, to);
});

const letDrag = () => {
  const list = document.querySelector('[data-sorted]');
  if (!list || typeof Sortable === 'undefined') return;
  Sortable.create(list, {
    handle: '.grip', forceFallback: true, animation: 0,
    onEnd: event => { if (event.oldIndex !== event.newIndex) moveStep(event.oldIndex + 1, event.newIndex + 1); },
  });
};

// A form that is not the one being saved keeps what was typed in it, by its part of the document.
const unsaved = new Map();
const place = field => field.form.dataset.part + '\n' + field.name + '\n' + [...field.form.querySelectorAll(`[name="${CSS.escape(field.name)}"]`)].indexOf(field);
const changed = field => field.type === 'checkbox' ? field.checked !== field.defaultChecked
  : field.tagName === 'SELECT' ? [...field.options].some(o => o.selected !== o.defaultSelected) && field.selectedIndex > 0
  : field.value !== field.defaultValue;
const typedIn = 'form[data-part] :is(input:not([type=hidden]), textarea, select)';

document.body.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.target.id !== 'editor') return;
  unsaved.clear();
  for (const field of event.detail.target.querySelectorAll(typedIn)) {
    if (field.form !== event.detail.requestConfig.elt && changed(field)) {
      unsaved.set(place(field), field.type === 'checkbox' ? field.checked : field.value);
    }
  }
});

document.body.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target.id !== 'editor' && event.detail.elt?.id !== 'editor') return;
  for (const field of document.querySelectorAll('#editor ' + typedIn)) {
    if (!unsaved.has(place(field))) continue;
    if (field.type === 'checkbox') field.checked = unsaved.get(place(field));
    else field.value = unsaved.get(place(field));
    field.closest('details.one-field')?.setAttribute('open', '');
  }
  letDrag();
  const next = document.getElementById(editor().dataset.focus);
  if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: 'nearest' }); }
});

// Who leaves the page with something typed and not saved is asked first.
window.addEventListener('beforeunload', event => {
  if ([...document.querySelectorAll('#editor ' + typedIn)].some(changed)) event.preventDefault();
});

// A chosen file goes into the text field, where it can be read before it is sent.
document.addEventListener('change', async event => {
  const choice = event.target.closest?.('input[data-file]');
  const file = choice?.files?.[0];
  if (!file) return;
  const told = file.size > Number(choice.dataset.most);
  choice.setCustomValidity(told ? choice.dataset.tooLarge : '');
  choice.reportValidity();
  if (!told) choice.form.elements[choice.dataset.file].value = await file.text();
});

document.addEventListener('DOMContentLoaded', letDrag);
