"""The tests of Målbar: each folder holds one room or one promise."""
