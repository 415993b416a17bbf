// Hosting a café: the browser's time zone goes with the form, so that the run sheet shows the hall's hours.

document.getElementById("zone").value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
