</main>
<footer><p>Mal nummer 0</p></footer>
</body>
</html>
